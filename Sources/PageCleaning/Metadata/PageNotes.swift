/// What a release of an agency says about itself beside its text, as data.
package struct PageNotes: Hashable, Sendable {
    /// A file that belongs to the release: `附件1：申报表.docx`.
    package struct Attachment: Hashable, Sendable {
        /// What the page calls it, or else its file's name.
        package var name: String
        /// As the page has it: relative to the page, most often.
        package var address: String
    }

    /// 落款: who issued it and when, as it stands under the text.
    package struct Signature: Hashable, Sendable {
        /// The lines with names, in the page's order.
        package var names: [String]
        /// ISO 8601.
        package var date: String
        /// The date as the page has it.
        package var dateText: String
    }

    /// In the page's order, each address once.
    package var attachments: [Attachment] = []
    /// Nil where the text ends without one.
    package var signature: Signature?

    /// No page has more of them that anybody wants to read.
    static let mostAttachments = 1000

    /// Nothing known.
    package init() {}
}
