import NIOHTTP1

/// Lets in what comes from the reviewer's own page, and nothing else that runs on the machine or in the browser.
struct RequestGate: Sendable {
    /// That the server listens on.
    let port: Int
    let token: AccessToken

    /// Why a request is refused.
    enum Refusal: Hashable, Sendable {
        /// It names another host: a foreign name that was made to lead here.
        case host
        /// A page of somewhere else sent it.
        case origin
        /// Without the token's cookie.
        case token
        /// A method that nothing here takes.
        case method
        /// A body of another kind than a page can send only with our leave.
        case mediaType

        /// In HTTP.
        var status: HTTPResponseStatus {
            switch self {
            case .host: .misdirectedRequest
            case .origin: .forbidden
            case .token: .unauthorized
            case .method: .methodNotAllowed
            case .mediaType: .unsupportedMediaType
            }
        }

        /// For whoever looks at the answer.
        var words: String {
            switch self {
            case .host: "This server answers to 127.0.0.1 and localhost alone."
            case .origin: "This request comes from another page."
            case .token: "Open the address with its token that 'bitext review' has printed."
            case .method: "Only GET and POST are answered."
            case .mediaType: "A command is sent as application/json."
            }
        }
    }

    /// A cookie is sent to all ports of a host, so its name tells ours.
    var cookieName: String { "bitext-review-\(port)" }

    /// The cookie that a browser gets for the token in the address.
    var cookie: String { "\(cookieName)=\(token.text); Path=/; HttpOnly; SameSite=Strict" }

    private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

    /// Why a request's head is refused; nil if it is let in.
    ///
    /// - Parameter needsCookie: false for the address with the token, which brings the cookie.
    func refusal(_ head: HTTPRequestHead, needsCookie: Bool) -> Refusal? {
        let named = head.headers["Host"]
        guard named.count == 1, hosts.contains(named[0].lowercased()) else { return .host }
        let isOurs = head.headers["Sec-Fetch-Site"].allSatisfy { ["same-origin", "none"].contains($0) }
        guard isOurs else { return .origin }
        let origins = head.headers["Origin"]
        guard origins.allSatisfy({ $0 == "http://\(named[0])" }) else { return .origin }
        switch head.method {
        case .GET: break
        case .POST:
            // Every browser names the origin of a POST; what names none is no page of ours.
            guard origins.count == 1 else { return .origin }
            let kind = head.headers["Content-Type"].first?.split(separator: ";").first?.lowercased()
            guard kind?.filter({ $0 != " " }) == "application/json" else { return .mediaType }
        default: return .method
        }
        return needsCookie && !hasCookie(head) ? .token : nil
    }

    private func hasCookie(_ head: HTTPRequestHead) -> Bool {
        head.headers["Cookie"].flatMap { $0.split(separator: ";") }.contains { cookie in
            let parts = cookie.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            return parts.count == 2 && parts[0] == cookieName && token.equals(parts[1])
        }
    }
}
