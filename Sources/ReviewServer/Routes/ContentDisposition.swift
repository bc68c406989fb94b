/// How a browser is told to keep a file (RFC 6266).
enum ContentDisposition {
    /// `attachment; filename*=UTF-8''name.tmx`, whatever signs the name has.
    static func attachment(_ name: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let encoded = name.utf8.map { byte -> String in
            if plain.contains(byte) { return String(Character(Unicode.Scalar(byte))) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
        return "attachment; filename*=UTF-8''\(encoded.joined())"
    }
}
