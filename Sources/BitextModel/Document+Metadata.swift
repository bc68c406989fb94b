extension Document {
    /// What a page says about itself.
    public struct Metadata: Hashable, Sendable {
        /// The title, as a reader sees it.
        public var title: String?
        /// The publishing body or the medium a release was taken from (来源, Source).
        public var source: String?
        /// Who wrote it.
        public var author: String?
        /// Who edited it (责任编辑).
        public var editor: String?
        /// ISO 8601, as far as the page gives it: `2020-11-13` or `2020-11-13T09:30`.
        public var date: String?
        /// The date as the page has it.
        public var dateText: String?
        /// 国办发〔2017〕47号 and the like.
        public var documentNumber: String?
        /// The address that the page gives as its own, or where it was fetched from.
        public var url: String?
        /// Editions in other languages that the page links to: language and address.
        public var alternates: [Alternate] = []

        /// An edition in another language.
        public struct Alternate: Hashable, Sendable {
            /// The language that the page says it is in; nil where it names none.
            public var language: Language?
            /// Its address, as the page has it.
            public var url: String

            /// An edition and its address.
            public init(language: Language?, url: String) {
                self.language = language
                self.url = url
            }
        }

        /// Nothing known.
        public init() {}
    }
}
