/// What tells the reviewer's browser from everybody else: 24 random bytes, as 32 letters of the alphabet of base64url.
struct AccessToken: Sendable {
    /// As it stands in addresses and cookies.
    let text: String

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    /// A new one, from the system's source of random numbers.
    init() {
        var generator = SystemRandomNumberGenerator()
        text = String((0..<32).map { _ in Self.alphabet[Int(generator.next(upperBound: UInt64(Self.alphabet.count)))] })
    }

    /// Whether a text is the token; takes as long wherever it differs.
    func equals(_ other: some StringProtocol) -> Bool {
        let (own, its) = (Array(text.utf8), Array(other.utf8))
        guard own.count == its.count else { return false }
        return zip(own, its).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
