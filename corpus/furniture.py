"""Which parts of a web page are the notice, and which are the site around it: menus, banners, sidebars, footer.

Pages say it in three ways, and all three are heard: by the elements and roles that HTML has for it, by the names that
site builders give to their boxes, and by being mostly links.
"""

import re

from corpus.trees import Node

_UNSEEN = frozenset(
    "title script style template noscript noframes iframe object embed applet svg math canvas audio video map datalist "
    "select input textarea button label legend progress meter del s strike rp".split()
)
"""Elements that show no words of the page, or words that it has withdrawn. Struck words are: a figure crossed out
beside its correction would be read as one with it."""
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_SITE_TAGS = frozenset({"nav", "aside"})
_SITE_ROLES = frozenset(
    "navigation complementary search dialog alertdialog menu menubar toolbar tooltip banner contentinfo".split()
)
_SITE_WORDS = frozenset(
    "nav navbar navigation sidenav subnav menu menubar megamenu breadcrumb breadcrumbs sidebar cookie cookies consent "
    "gdpr footer related recommended trending share sharing social addthis newsletter subscribe subscription ad ads "
    "advert adverts advertisement promo promoted sponsored popup modal overlay skip skiplink skiplinks pagination "
    "pager comments disqus toolbar search tags sr-only visually-hidden visuallyhidden screen-reader-text "
    "feedback".split()
)
"""Words that a box of the site, and hardly one with a notice in it, has in its class or id."""
_BOXES = frozenset({"ul", "ol", "dl", "div", "section", "table", "td", "p", "center"})
_MENU_SHARE, _MENU_LINKS = 0.7, 3
_LIST_SHARE = 0.9


def is_unseen(node: Node) -> bool:
    """Return whether an element shows nothing, whatever is in it."""
    if node.tag in _UNSEEN or "hidden" in node.attributes:
        return True
    if node.tag == "dialog":
        return "open" not in node.attributes
    return bool(_HIDDEN.search(node.get("style")))


def main_part(page: Node) -> Node:
    """Return the element that holds the page's own matter: its main element, its one large article, or all of it."""
    everything = list(page.all())
    mains = [node for node in everything if node.tag == "main" or node.get("role") == "main"]
    largest = max(mains, key=lambda node: node.size, default=None)
    if largest is not None and largest.size:
        return largest
    articles = [node for node in everything if node.tag == "article" or node.get("role") == "article"]
    article = max(articles, key=lambda node: node.size - node.linked, default=None)
    if article is not None and 2 * (article.size - article.linked) > page.size - page.linked:
        return article
    return page


def is_furniture(node: Node, region: Node) -> bool:
    """Return whether a part of `region`, what `main_part` returned, belongs to the site and not to its matter."""
    if node.tag in _SITE_TAGS or node.get("role") in _SITE_ROLES:
        return True
    if 2 * node.size > region.size:
        return False  # a box with most of the text is no furniture, whatever it is called ("has-sidebar")
    if node.tag in {"header", "footer"} and region.tag in {"", "html", "body"}:
        return all(outer.tag != "article" for outer in node.above())
    if node.get("aria-hidden") == "true" or _site_words(node):
        return True
    return node.tag in _BOXES | {"footer"} and _is_menu(node)


def _site_words(node: Node) -> bool:
    names = f"{node.get('class')} {node.get('id')}"
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).lower()
    parts = {*spaced.split(), *re.split(r"[^a-z]+", spaced)}
    return bool(parts & _SITE_WORDS)


def _is_menu(node: Node) -> bool:
    if not node.size:
        return False
    share = node.linked / node.size
    if node.tag in {"ul", "ol"} and share >= _LIST_SHARE:
        return True
    return share >= _MENU_SHARE and node.links >= _MENU_LINKS
