/// What the id and class names of an element say about it, word by word (`side-bar`, `sideBar` and `sidebar_2` all
/// speak of a side bar; `inside` and `football` do not speak of sides and feet).
struct ElementNames: OptionSet, Sendable {
    let rawValue: UInt32

    /// Navigation, footers, share bars, comments, related lists, advertisements.
    static let chrome = ElementNames(rawValue: 1)
    /// Names that more often than not stand for chrome.
    static let doubtful = ElementNames(rawValue: 2)
    /// The names that content management systems give the body: `TRS_Editor`, `article-content`, `zoom`.
    static let body = ElementNames(rawValue: 4)
    /// Hidden by a class that means so everywhere.
    static let hidden = ElementNames(rawValue: 8)
    static let title = ElementNames(rawValue: 16)
    /// Date, source, author lines.
    static let metadata = ElementNames(rawValue: 32)
    static let comments = ElementNames(rawValue: 64)
    static let footer = ElementNames(rawValue: 128)
    /// The writer's name.
    static let byline = ElementNames(rawValue: 256)
    /// The text under a picture.
    static let caption = ElementNames(rawValue: 512)

    /// A notice laid over the page: consent to cookies, signing in, leaving the site.
    static let notice = ElementNames(rawValue: 1024)
    /// The notice of a product that does nothing but ask for consent: never a text, however long what it says, unless the
    /// title stands in it (such products mark the whole page as well).
    static let consent = ElementNames(rawValue: 65536)
    /// A column beside the text.
    static let sidebar = ElementNames(rawValue: 2048)
    /// What stands above a text: the site's name, what it is about.
    static let head = ElementNames(rawValue: 4096)

    /// What a heading or a tab opens (the answers to questions, the parts of an accordion): closed, not left out.
    static let panel = ElementNames(rawValue: 16384)

    /// What is chrome most often, and a text's own layout where it holds sentences: a carousel of what a service does, the
    /// cards of a ranking.
    static let soft = ElementNames(rawValue: 32768)

    /// While a name is read: a word for what anything may have, a text as a comment or a writer (author-text).
    private static let part = ElementNames(rawValue: 8192)

    /// As well: a picture, whose foot (figure-footer) is what is said of it.
    private static let figure = ElementNames(rawValue: 131072)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Reads a class, id or role attribute.
    init(attribute: UnsafeBufferPointer<UInt8>) {
        var found: ElementNames = []
        var word: [UInt8] = []
        var name: [UInt8] = []
        var words = 0
        var spoken: ElementNames = []
        var last: ElementNames = []
        var endsHidden = false
        func closeWord() {
            if !word.isEmpty {
                words += 1
                endsHidden = false
                if Self.mayBeKnown(word), let names = Self.words[word] {
                    spoken.formUnion(names)
                    last = names
                    endsHidden = names.contains(.hidden)
                }
            }
            word.removeAll(keepingCapacity: true)
        }
        func closeName() {
            closeWord()
            // post-author and author-text speak of the writer, author-article-body of the text.
            if spoken.contains(.byline), !last.isDisjoint(with: [.byline, .part]) { spoken.remove(.body) }
            // mejs-offscreen is hidden; what offscreen-wrapper holds is beside something that is.
            if !endsHidden { spoken.remove(.hidden) }
            if spoken.contains(.figure) { spoken.subtract([.chrome, .footer]) }
            spoken.subtract([.part, .figure])
            // A name of many words is a heading's text (how-popular-is-the-new-harbour) and speaks of that.
            if words < 5 { found.formUnion(spoken) }
            words = 0
            spoken = []
            last = []
            endsHidden = false
            if Self.mayBeWhole(name), let names = Self.wholes[name] { found.formUnion(names) }
            name.removeAll(keepingCapacity: true)
        }
        var previousLower = false
        for byte in attribute.prefix(300) {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isLetter = isUpper || byte >= 0x61 && byte <= 0x7A || byte >= 0x80
            if byte <= 0x20 {
                closeName()
            } else {
                if !isLetter || (isUpper && previousLower) { closeWord() }
                if isLetter { word.append(isUpper ? byte | 0x20 : byte) }
                name.append(isUpper ? byte | 0x20 : byte)
            }
            previousLower = isLetter && !isUpper
        }
        closeName()
        self = found
    }

    private static let words: [[UInt8]: ElementNames] = {
        var table: [[UInt8]: ElementNames] = [:]
        func add(_ names: ElementNames, _ list: String) {
            for word in list.split(whereSeparator: \.isWhitespace) {
                table[Array(word.utf8), default: []].formUnion(names)
            }
        }
        add(
            .chrome,
            """
            nav navbar navigation navi submenu topnav subnav mainnav globalnav
            breadcrumb breadcrumbs crumb crumbs share sharing sharebar shares sharer social socials
            bdshare bdsharebuttonbox jiathis related relate relatednews recommend recommended recommendation recommendations
            advert adverts advertisement advertising ads adsense adbox banner banners sponsor sponsored promo promos
            promotion promotions newsletter subscribe subscription signup cookie cookies gdpr consent modal popup popover
            login signin register searchbox pagination pager paging pagenav pagelist tags taglist tagcloud popular
            trending mostread ranklist hotnews toolbar friendlink friendlinks flink outbrain taboola dianzan
            qrcode ewm erweima weixin weibo sns toplink toplinks topbar gotop backtop skiplink dropdown masthead
            disclaimer xgxw xgyd xgwz daohang fenxiang xiangguan tuijian guanggao dqwz mianbaoxie yqlj youqinglianjie
            sousuo rdtj xgtj xgbd xgxx bshare jiathis correlation linklist prevnext
            paywall ticker
            """)
        add(.head, "header head masthead banner tagline slogan")
        add([.chrome, .sidebar], "sidebar sidebars sidenav")
        add(
            [.chrome, .comments],
            "comment comments commentlist feedback postcomment disqus pinglun huifu guestbook liuyan discuss discussion respond reply replies respondform trackback trackbacks pingback pingbacks"
        )
        add(
            .doubtful,
            """
            side aside right left header head top bottom widget widgets box list lists link links hot rank news rel extra
            meta info author byline bio tag tool print font close bar btn button buttons panel tab tabs module ad follow
            subnews also feed sub secondary promoted partner app download
            """)
        add(
            .body,
            """
            article articlebody articlecontent artibody content contents contenttext entry entrycontent post story storybody
            body text txt editor zoom main maintext newstext newscontent newsbody zhengwen neirong wznr xwnr xxnr detail details richtext prose
            """)
        add(
            [.chrome, .footer],
            "footer footers pagefooter sitefooter globalfooter foot copyright copyrights banquan dibu bottomnav")
        add(
            [.chrome, .notice],
            """
            cookie cookies cookiebar cookiebanner cookienotice cookieconsent cookielaw gdpr ccpa consent onetrust cky cmplz
            cookiebot truste trustarc didomi iubenda usercentrics modal popup popover signin login loginbox loginform
            """)
        add(
            .consent,
            "cookiebanner cookieconsent cookielaw onetrust cmplz cookiebot didomi iubenda usercentrics trustarc")
        add(.hidden, "offscreen visuallyhidden")
        add(.soft, "carousel menu ranking teaser teasers")
        add(.panel, "accordion accordions collapse collapsible expander faq faqs tabpanel")
        add(.figure, "figure figcaption")
        add(.part, "text txt content contents detail details")
        add(.title, "title headline biaoti bt h1 articletitle tit")
        add(
            .metadata,
            "date time pubtime pubdate source laiyuan byline author meta info dateline publish published timestamp bianji datetime authors posted credits"
        )
        add(.caption, "caption captions figcaption photocaption imgcaption imagecaption captiontext tupian tushuo")
        add(.byline, "byline author authors writer contributor bylines bio biography authorbox authorbio aboutauthor")
        return table
    }()

    /// For each first byte the lengths of the words that begin with it, a bit each: most words of names are none of these,
    /// and need not be looked up.
    private static let lengths = lengthsByStart(words.keys)
    private static let wholeLengths = lengthsByStart(wholes.keys)

    private static func lengthsByStart(_ words: some Sequence<[UInt8]>) -> [UInt64] {
        var lengths = [UInt64](repeating: 0, count: 256)
        for word in words { lengths[Int(word[0])] |= 1 << UInt64(word.count) }
        return lengths
    }

    private static func mayBeKnown(_ word: [UInt8]) -> Bool {
        lengths[Int(word[0])] >> UInt64(word.count) & 1 != 0
    }

    private static func mayBeWhole(_ name: [UInt8]) -> Bool {
        guard let first = name.first else { return false }
        return wholeLengths[Int(first)] >> UInt64(name.count) & 1 != 0
    }

    private static let wholes: [[UInt8]: ElementNames] = {
        var table: [[UInt8]: ElementNames] = [:]
        for (names, list) in [
            (
                ElementNames.hidden,
                """
                sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only d-none hidden-print-copy
                tooltip tooltips tooltiptext tooltip-text tooltip-content hovercard hover-card
                off-screen offscreen a11y-hidden sr-text screen-reader hidden-accessible
                ui-helper-hidden-accessible cdk-visually-hidden element-invisible assistive-text screenreader-only hidden u-visually-hidden visually-hidden-focusable
                """
            ),
            (
                .body,
                """
                trs_editor trs_ueditor trs_preappend ucap-content pages_content zoom news_body_txt_a article-content
                editor-content article-body articlebody entry-content post-content article_content articlecontent
                js_content artibody endtext main-content newscontent news_content content-body story-body
                field-name-body view-content rich_media_content newstext bt-content
                """
            ),
            (.panel, "tab-pane tab-content toggle-content"),
            (.chrome, "related-articles related-news read-more see-also wp-caption-hidden contentinfo"),
            // The last is what a site's search is told to pass over.
            ([.chrome, .sidebar], "complementary nocontent"),
        ] {
            for name in list.split(whereSeparator: \.isWhitespace) {
                table[Array(name.utf8), default: []].formUnion(names)
            }
        }
        return table
    }()
}
