import CommandSupport
import Foundation
import Glibc

/// A real browser, driven by WebDriver (W3C): JSON over HTTP to Debian's chromedriver.
///
/// Its tests run one after the other, so nothing of it is used twice at once.
final class Browser: @unchecked Sendable {
    enum Failure: Error, CustomStringConvertible {
        case notStarted
        case refused(String)
        case waited(String)

        var description: String {
            switch self {
            case .notStarted: "chromedriver does not start"
            case .refused(let answer): "chromedriver: \(answer)"
            case .waited(let condition): "it never became true that \(condition)"
            }
        }
    }

    /// Whether there is one on this machine.
    static let isHere = InstalledComponents.has("chromedriver") && InstalledComponents.has("chromium")

    private let driver = Process()
    private let folder: TemporaryFolder
    private let port: Int
    private var session = ""

    /// - Parameters:
    ///   - width: of the page, in pixels.
    ///   - language: that the browser prefers.
    init(width: Int = 1280, height: Int = 800, language: String = "en") async throws {
        folder = try TemporaryFolder()
        port = try RawConnection.freePort()
        driver.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        driver.arguments = ["chromedriver", "--port=\(port)"]
        driver.standardOutput = FileHandle.nullDevice
        driver.standardError = FileHandle.nullDevice
        try driver.run()
        var isThere = false
        for _ in 0..<500 where !isThere {
            try await Task.sleep(for: .milliseconds(20))
            isThere = (try? await call("GET", "/status")) != nil
        }
        guard isThere else { throw Failure.notStarted }
        let options: [String: Any] = [
            "args": [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=\(width),\(height)",
                "--user-data-dir=\(folder.path("profile"))", "--accept-lang=\(language)",
            ]
        ]
        let answer = try await call(
            "POST", "/session", ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options]]])
        session = "/session/" + ((answer as? [String: Any])?["sessionId"] as? String ?? "")
        try await resize(width, height)
    }

    /// Ends the browser.
    func quit() async {
        _ = try? await call("DELETE", session)
        // It does not hear the other signals here.
        kill(driver.processIdentifier, SIGKILL)
        driver.waitUntilExit()
    }

    @discardableResult private func call(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws
        -> Any
    {
        let connection = try RawConnection(port: port, timeout: 60)
        let data = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
        try connection.send(
            "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
                + "Content-Length: \(data.count)\r\nConnection: close\r\n\r\n")
        try connection.send(data)
        let answer = try await connection.answer()
        guard answer.status == 200 else { throw Failure.refused(String(answer.text.prefix(500))) }
        return (try JSONSerialization.jsonObject(with: answer.body) as? [String: Any])?["value"] as Any
    }

    private func command(_ path: String, _ body: [String: Any]) async throws -> Any {
        try await call("POST", session + path, body)
    }

    /// Opens an address.
    func open(_ address: String) async throws { _ = try await command("/url", ["url": address]) }

    /// Gives the page another size, as a phone or a magnified page has it.
    func resize(_ width: Int, _ height: Int) async throws {
        try await tell(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
    }

    /// A command of the browser's own protocol.
    func tell(_ name: String, _ parameters: [String: Any]) async throws {
        _ = try await command("/goog/cdp/execute", ["cmd": name, "params": parameters])
    }

    /// What a script's expression comes to, as text.
    func value(_ expression: String) async throws -> String {
        let answer = try await command("/execute/sync", ["script": "return String(\(expression))", "args": [Any]()])
        return answer as? String ?? ""
    }

    /// Waits until an expression is true.
    func wait(_ condition: String) async throws {
        for _ in 0..<500 {
            if try await value(condition) == "true" { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        let state = try await value(
            "document.body.dataset.revision + ' ' + document.querySelector('#toast').textContent")
        throw Failure.waited("\(condition) (\(state))")
    }

    /// What the page complained of since it was asked before.
    func complaints() async throws -> [String] {
        let entries = try await command("/se/log", ["type": "browser"]) as? [[String: Any]] ?? []
        // Evidence of a row may be asked for that is another one by then.
        return entries.compactMap { $0["message"] as? String }.filter { !$0.contains("/rows/") }
    }

    /// A picture of the page.
    func picture() async throws -> Data {
        Data(base64Encoded: try await call("GET", session + "/screenshot") as? String ?? "") ?? Data()
    }

    // MARK: input

    private static let signs: [String: String] = [
        "Shift": "\u{E008}", "Ctrl": "\u{E009}", "Alt": "\u{E00A}", "Enter": "\u{E007}", "Escape": "\u{E00C}",
        "Left": "\u{E012}", "Up": "\u{E013}", "Right": "\u{E014}", "Down": "\u{E015}", "Home": "\u{E011}",
        "End": "\u{E010}", "Space": " ",
    ]

    /// Presses keys one after the other: `press("n", "Shift+Enter")`.
    func press(_ keys: String...) async throws {
        var actions: [[String: Any]] = []
        for key in keys {
            let parts = key.split(separator: "+").map { Self.signs[String($0)] ?? String($0) }
            actions += parts.map { ["type": "keyDown", "value": $0] }
            actions += parts.reversed().map { ["type": "keyUp", "value": $0] }
        }
        _ = try await command("/actions", ["actions": [["type": "key", "id": "keys", "actions": actions]]])
    }

    /// Types letters.
    func type(_ text: String) async throws {
        let actions = text.flatMap { letter in
            ["keyDown", "keyUp"].map { ["type": $0, "value": String(letter)] }
        }
        _ = try await command("/actions", ["actions": [["type": "key", "id": "keys", "actions": actions]]])
    }

    /// Where the middle of an element is, and its upper and lower edge.
    func place(_ selector: String) async throws -> (x: Int, y: Int, top: Int, bottom: Int) {
        let text = try await value(
            """
            (r => [r.left + r.width / 2, r.top + r.height / 2, r.top, r.bottom].map(Math.round).join(' '))\
            (((each) => (each.scrollIntoView({ block: 'nearest' }), each))(document.querySelector('\(selector)')).getBoundingClientRect())
            """)
        let numbers = text.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 4 else { throw Failure.refused("no \(selector)") }
        return (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    private func point(_ actions: [[String: Any]]) async throws {
        let mouse: [String: Any] = [
            "type": "pointer", "id": "mouse", "parameters": ["pointerType": "mouse"], "actions": actions,
        ]
        _ = try await command("/actions", ["actions": [mouse]])
    }

    private static var down: [String: Any] { ["type": "pointerDown", "button": 0] }
    private static var up: [String: Any] { ["type": "pointerUp", "button": 0] }

    private static func move(_ x: Int, _ y: Int) -> [String: Any] {
        ["type": "pointerMove", "x": x, "y": y, "duration": 40]
    }

    /// Clicks the middle of an element.
    func click(_ selector: String, times: Int = 1) async throws {
        let place = try await place(selector)
        let clicks = (0..<times).flatMap { _ in [Self.down, Self.up] }
        try await point([Self.move(place.x, place.y)] + clicks)
    }

    /// Drags the middle of an element to a height.
    func drag(_ selector: String, toHeight height: Int) async throws {
        let place = try await place(selector)
        try await point([Self.move(place.x, place.y), Self.down, Self.move(place.x, height), Self.up])
    }
}
