/// The numbers by which the cleaner decides what of a page is its text.
///
/// Text is measured in units (`TextShape.units`): an ideograph is one, a word 1.7.
///
/// What each is worth stands last beside it: how F1 changes if it is none, or so high that nothing reaches it, over some
/// 890 labelled pages (`Tools/price-cleaner-limits`); a page is .0011. The judge's have no price, since none ships.
enum CleanerLimits {
    // MARK: The body's element

    /// A child is taken for the body in its parent's place if it holds this share of the parent's running text.
    /// -.0052 with none, -.0089 with any.
    static let smallestChild = 0.8

    /// And a child with the title in it if it holds this share of it in one box.
    /// -.0002 with none, -.0017 with any.
    static let smallestTitledBox = 0.4
    /// In so many paragraphs.
    /// -.0005 with none, -.0017 with any.
    static let fewestParagraphs = 2

    // MARK: Its title

    /// Below the beginning of running text this share of what speaks for a title counts.
    /// 0 with none, -.0081 with any.
    static let lateTitle = 0.4
    /// And this of a heading that says what the page's head declares.
    /// -.0015 with none, -.0010 with any.
    static let lateDeclaredTitle = 0.7

    // MARK: What its name calls chrome

    /// An element that is named as chrome is text all the same if it holds more than this share of the page's.
    /// -.0064 with none, -.0061 with any.
    static let largestChrome = 0.4
    /// And this share, where the text has a place of its own: before a foot and comments, or under a title elsewhere.
    /// -.0165 with none, -.0010 with any.
    static let largestChromeApart = 0.9
    /// Under such a title stands no less than this share of what the element holds.
    /// 0 with none, -.0013 with any.
    static let shareApart = 0.1

    /// An element with the name of chrome that texts are laid out in as well (`ElementNames.soft`) is text if it holds so much
    /// running text.
    /// -.0005 with any (so high that nothing reaches it).
    static let shortestSoft = 30.0
    /// And no more than this share of links.
    /// -.0002 with none, 0 with any.
    static let largestSoftLinks = 0.3

    /// A foot with a copyright is one, even if it holds all running text of the page, up to this length.
    /// -.0010 with none, 0 with any: one of the agencies' lists gave an address.
    static let longestImprint = 60.0

    // MARK: Its end

    /// The heading of another text ends the text unless so much running text of the body's own element would be lost, as
    /// a multiple of what is kept.
    /// -.0002 with none, -.0088 with any.
    static let largestCut = 0.3
    /// So far below a heading it is looked whether the text goes on, in blocks: labels may stand between.
    /// +.0001 on one half of the labelled pages, for 30 in place of 12.
    static let longestHeadingLook = 30
    /// Nor does it end one with sections of the body's build behind it, if they hold more than this multiple of what is kept.
    /// +.0017 there.
    static let largestSectionCut = 0.3
    /// Unless so many lines in them are dates: then they are releases, or comments.
    /// -.0007 there with any.
    static let fewestSectionDates = 2
    /// The same for what follows links that outweigh it.
    /// -.0010 with none, -.0010 with any.
    static let largestStretchCut = 1.0
    /// So much must links take away after the last of the text before they end it.
    /// -.0001 with none, -.0010 with any.
    static let stretchDrop = 40.0
    /// So much text stands before the heading of comments.
    /// -.0008 with none, +.0014 with any.
    static let textBeforeComments = 20.0

    /// The heading of comments is no link: no more than this share of it is.
    /// 0 with none, -.0015 with any.
    static let linkedComments = 0.8

    // MARK: Beside it

    /// Other articles stand behind the one with the title if that holds this share of the page's running text.
    /// -.0020 with none, -.0005 with any.
    static let smallestArticle = 0.25

    /// Who wrote a text is told in a box with no more than this share of what both hold.
    /// -.0021 with none, 0 with any.
    static let largestWriter = 0.7

    /// Teasers in a row go if they hold no more than this share of the text's element.
    /// +.0002 with none, -.0002 with any.
    static let largestTeasers = 0.4

    // MARK: Pages of cards

    /// Cards are alike if so many have a headline of one build.
    /// -.0011 with none, -.0049 with any.
    static let fewestCardsAlike = 3
    /// Headlines that are headings are cards without text if there are so many of one build.
    /// 0 with none, 0 with any; on pages that were not looked at -.0009 with any.
    static let fewestHeadlinesAlike = 8
    /// A page is one of cards if it has so many.
    /// -.0016 with none, -.0057 with any.
    static let fewestCards = 5
    /// And in them this multiple of all other running text.
    /// -.0001 with none, -.0036 with any.
    static let smallestCardText = 2.0
    /// The introduction to cards is no longer than this.
    /// -.0036 with none, -.0020 with any.
    static let longestIntroduction = 160.0
    /// What follows a card's headline is no longer than this.
    /// -.0041 with none, +.0001 with any.
    static let longestCardText = 150.0
    /// The headline is no longer than this.
    /// -.0057 with none, 0 with any.
    static let longestHeadline = 40.0

    /// If this share of them breaks off, the page is a list of texts that stand elsewhere, and says nothing itself.
    /// -.0049 with none, -.0020 with any: two of the agencies' lists gave their items.
    static let mostBeginnings = 0.5

    // MARK: Pages with little text

    /// So much running text and the title among it are a text; without a title twice as much is.
    /// 0 with none, -.0006 with any.
    static let shortestTitledText = 30.0

    /// What is left on a page of links, if it is none of them, as a share of them.
    /// -.0022 with none, +.0011 with any.
    static let largestIndexText = 0.25
    /// A title of this length may stand alone: the text is its attachment.
    /// -.0011 with none, 0 with any.
    static let shortestLoneTitle = 10.0

    // MARK: Inside

    /// A notice laid over a page (cookies, signing in) holds no more than this share of the page's running text.
    /// -.0033 with none, +.0003 with any.
    static let largestNotice = 0.4
    /// A box to sign up for something is no longer than this.
    static let longestSignUp = 140.0
    /// A block with more than this share of link text is a link.
    /// -.0031 with none, -.0042 with any.
    static let linkBlock = 0.6
    /// A linked paragraph that is longer than this is text.
    /// -.0002 with none, 0 with any.
    static let longestTeaserLink = 30.0
    /// A link that is a sentence with its full stop is text from this length on.
    /// 0 with none, -.0010 with any.
    static let shortestStatement = 10.0
    /// Links in a list between paragraphs are text up to this many in a row.
    /// -.0001 with none, 0 with any.
    static let longestLinkRun = 4
    /// And up to this many, where a colon announces them.
    /// -.0002 with none, 0 with any.
    static let longestAnnouncedRun = 40
    /// So far beside a link it is looked what stands there, in blocks.
    /// -.0003 with none, 0 with any.
    static let longestLook = 120
    /// And if so few elements stand around each of them inside the paragraphs' own element.
    /// -.0003 with none, 0 with any.
    static let deepestLink = 3

    /// Items of a list are links to other pages if so many in a row are a link and a date.
    /// -.0011 with any: one of the agencies' lists gave its items.
    static let fewestDatedLinks = 4
    /// And if this share of them is the link.
    /// 0 with none, -.0011 with any.
    static let smallestDatedLink = 0.25
    /// And they are no longer than this.
    /// -.0011 with none, 0 with any.
    static let longestDatedLink = 90.0

    // MARK: The judge

    /// The judge is not believed on a page of which it would take more than this share of what the rules have kept.
    static let largestVeto = 0.4
    /// Nor on a block that is longer than this.
    static let longestUnlikely = 120.0
}
