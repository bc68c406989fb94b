/// What a page says about itself.
public struct DocumentMetadata: Hashable, Sendable {
    public var title: String?
    /// The publishing body or the medium a release was taken from (来源, Source).
    public var source: String?
    public var author: String?
    public var editor: String?
    /// ISO 8601, as far as the page gives it: `2020-11-13` or `2020-11-13T09:30`.
    public var date: String?
    /// The date as the page has it.
    public var dateText: String?
    /// 国办发〔2017〕47号 and the like.
    public var documentNumber: String?
    public var url: String?
    /// Editions in other languages that the page links to: language and address.
    public var alternates: [Alternate] = []

    public struct Alternate: Hashable, Sendable {
        public var language: Language?
        public var url: String

        public init(language: Language?, url: String) {
            self.language = language
            self.url = url
        }
    }

    public init() {}
}
