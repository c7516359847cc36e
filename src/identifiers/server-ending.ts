/** Extensions that servers run, wherever they stand in a name, as the source of a regular expression. */
export const serverEndings = String.raw`php\d?|phtml|phar|aspx?|ashx|asmx|jspx?|f?cgi|pl`;
