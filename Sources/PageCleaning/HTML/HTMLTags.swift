import CGumbo

extension PageElement.Kind {
    /// What an element is for the cleaner.
    init(tag: GumboTag) {
        self =
            switch tag {
            case GUMBO_TAG_A: .anchor
            case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6: .heading
            case GUMBO_TAG_P: .paragraph
            case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_MENU, GUMBO_TAG_DIR: .list
            case GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT: .listItem
            case GUMBO_TAG_TABLE: .table
            case GUMBO_TAG_TR: .row
            case GUMBO_TAG_TD: .cell
            case GUMBO_TAG_TH: .headerCell
            case GUMBO_TAG_PRE, GUMBO_TAG_LISTING: .preformatted
            case GUMBO_TAG_BLOCKQUOTE: .quotation
            case GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION: .caption
            case GUMBO_TAG_NAV: .navigation
            case GUMBO_TAG_FOOTER: .footer
            case GUMBO_TAG_ASIDE: .aside
            case GUMBO_TAG_HEADER: .header
            case GUMBO_TAG_FORM: .form
            case GUMBO_TAG_ARTICLE: .article
            case GUMBO_TAG_MAIN: .main
            case GUMBO_TAG_BODY: .body
            case GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_CENTER, GUMBO_TAG_FIELDSET, GUMBO_TAG_ADDRESS,
                GUMBO_TAG_FIGURE,
                GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_HGROUP, GUMBO_TAG_HTML, GUMBO_TAG_TBODY,
                GUMBO_TAG_THEAD,
                GUMBO_TAG_TFOOT, GUMBO_TAG_LEGEND, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_HEAD:
                .block
            default: .inline
            }
    }
}

/// Tags by what is done with them.
enum HTMLTags {
    /// Elements without text for a reader: scripts, embedded objects, the brackets for browsers without ruby.
    static let unseen: Set<UInt32> = Set(
        [
            GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED,
            GUMBO_TAG_SVG, GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_MAP, GUMBO_TAG_NOSCRIPT,
            GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOEMBED, GUMBO_TAG_APPLET, GUMBO_TAG_RP, GUMBO_TAG_DATALIST,
        ].map(\.rawValue))
    /// Text that has been taken back.
    static let struck: Set<UInt32> = Set([GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE].map(\.rawValue))
    /// What a reader fills in or presses.
    static let controls: Set<UInt32> = Set(
        [GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_OPTION].map(\.rawValue))
}
