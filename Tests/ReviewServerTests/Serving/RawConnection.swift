import Foundation
import Glibc

/// An answer of a server, byte by byte.
struct RawAnswer {
    var status: Int
    /// Names in lower case.
    var headers: [String: String]
    var body: Data

    var text: String { String(decoding: body, as: UTF8.self) }
}

/// A connection to a port of this machine, spoken by hand: what no library would send can be sent.
///
/// One task uses it at a time.
final class RawConnection: @unchecked Sendable {
    enum Failure: Error { case connect, send, closed, timeout }

    private let socket: Int32
    private var received = Data()

    /// - Parameter timeout: seconds to wait for each part of an answer.
    init(port: Int, timeout: Int = 20) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: timeout, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure.connect }
    }

    /// A port that nobody listens on.
    static func freePort() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 ? getsockname(socket, $0, &length) : -1
            }
        }
        guard result == 0 else { throw Failure.connect }
        return Int(in_port_t(bigEndian: address.sin_port))
    }

    deinit { close(socket) }

    func send(_ text: String) throws { try send(Data(text.utf8)) }

    func send(_ data: Data) throws {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure.send }
            rest = rest.dropFirst(count)
        }
    }

    /// Reads some more; whether there was any. Waits on a thread of its own: those of the tests serve the server too.
    func receive() async throws -> Bool {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try self.wait() }) }
        }
    }

    private func wait() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count < 0, errno == EAGAIN { throw Failure.timeout }
        guard count > 0 else { return false }
        received.append(contentsOf: buffer[..<count])
        return true
    }

    /// What was received and not yet taken, as text.
    var pending: String { String(decoding: received, as: UTF8.self) }

    /// Takes the next answer.
    func answer() async throws -> RawAnswer {
        let separator = Data("\r\n\r\n".utf8)
        while received.range(of: separator) == nil { guard try await receive() else { throw Failure.closed } }
        guard let end = received.range(of: separator) else { throw Failure.closed }
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        received = Data(received[end.upperBound...])
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts.count == 2 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        while received.count < length { guard try await receive() else { throw Failure.closed } }
        let body = Data(received.prefix(length))
        received = Data(received.dropFirst(length))
        let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return RawAnswer(status: status, headers: headers, body: body)
    }
}
