/// The number that a sentence bears at its head in an order of the document: (1), 一、, Article 3, 第三条.
package struct SentenceLabel: Hashable, Sendable {
    /// How it is written, but for the number: equal for the labels of one series. Says nothing between two languages.
    package let form: UInt64
    package let number: Int

    /// What a label counts to; years are none.
    package static let numbers = 1..<1000

    package init(form: UInt64, number: Int) {
        self.form = form
        self.number = number
    }
}
