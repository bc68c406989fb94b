/// The languages that the review speaks to its user.
package enum InterfaceLanguage: String, Codable, Hashable, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// Chinese, in simplified characters.
    case chinese = "zh"
}
