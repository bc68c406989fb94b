/// Recognises what stands below the field of a newsletter: `By signing up you agree to our Terms of Use.`
enum SignUpTerms {
    private static let beginnings = [
        "by signing up", "by subscribing", "by submitting", "by clicking", "by entering", "by providing",
        "by registering", "by joining", "by continuing", "by checking", "mit der anmeldung", "mit ihrer anmeldung",
        "en vous inscrivant", "al suscribirte",
    ].map { Array($0.utf8) }
    private static let initials = Set(beginnings.map { $0[0] })
    private static let consents = [
        " you agree", " you consent", " you confirm", " you acknowledge", " you accept", "stimmen sie", "vous acceptez",
        "aceptas",
    ].map { Array($0.utf8) }

    /// - Complexity: O(bytes).
    static func areTerms(_ text: String) -> Bool {
        guard (24...700).contains(text.utf8.count), let first = text.utf8.first, initials.contains(first | 0x20) else {
            return false
        }
        let bytes = text.lowercasedBytes
        return beginnings.contains { bytes.starts(with: $0) } && consents.contains { bytes.holds($0) }
    }
}
