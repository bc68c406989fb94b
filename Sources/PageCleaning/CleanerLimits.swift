/// The numbers by which the cleaner decides what of a page is its text.
///
/// Text is measured in units (`TextShape.units`): an ideograph is one, a word 1.7.
enum CleanerLimits {
    // MARK: The body's element

    /// A child is taken for the body in its parent's place if it holds this share of the parent's running text.
    static let smallestChild = 0.8
    /// And this share of the page's.
    static let smallestBody = 0.5
    /// So many blocks below its title a text may begin outside of its element.
    static let longestLead = 100

    // MARK: Its end

    /// The heading of another text ends the text unless so much running text of the body's own element would be lost, as
    /// a multiple of what is kept.
    static let largestCut = 0.3
    /// The same for what follows links that outweigh it.
    static let largestStretchCut = 1.0
    /// So much must links take away after the last of the text before they end it.
    static let stretchDrop = 40.0
    /// So much text stands before the heading of comments.
    static let textBeforeComments = 20.0

    // MARK: Inside

    /// A notice laid over a page (cookies, signing in) holds no more than this share of the page's running text.
    static let largestNotice = 0.4
    /// Links in a list between paragraphs are text up to this many in a row.
    static let longestLinkRun = 4
    /// And if so few elements stand around each of them inside the paragraphs' own element.
    static let deepestLink = 3
}
