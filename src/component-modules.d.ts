// A project may have replaced these (src/site/pages/components): each takes the props of the program's own.
declare module "gongkai:components/Header.astro" {
  const Header: typeof import("./components/Header.astro").default;
  export default Header;
}
declare module "gongkai:components/Footer.astro" {
  const Footer: typeof import("./components/Footer.astro").default;
  export default Footer;
}
declare module "gongkai:components/Home.astro" {
  const Home: typeof import("./components/Home.astro").default;
  export default Home;
}
declare module "gongkai:components/DocumentPage.astro" {
  const DocumentPage: typeof import("./components/DocumentPage.astro").default;
  export default DocumentPage;
}
declare module "gongkai:components/MetadataTable.astro" {
  const MetadataTable: typeof import("./components/MetadataTable.astro").default;
  export default MetadataTable;
}
declare module "gongkai:components/ListItem.astro" {
  const ListItem: typeof import("./components/ListItem.astro").default;
  export default ListItem;
}
