import AlignmentReview
import BitextModel
import NIOCore
import NIOHTTP1
import TextFacts

/// Which address gives what.
///
///     GET  /, /assets/NAME                    the page
///     GET  /api/documents                     the documents, weakest first
///     GET  /api/documents/ID/review           all that the page needs to begin; /api/review is the only document's,
///                                             null where there are several
///     POST /api/documents/ID/commands         a command, answered by what it changed
///     GET  /api/documents/ID/rows/ROW/evidence?language=en
///     GET  /api/documents/ID/rows/ROW/context
///     GET  /api/documents/ID/export?format=tmx&minimum=0.9&confirmed=1
///     GET  /api/documents/ID/events           every change from now on
struct ReviewRoutes: Sendable {
    let library: ReviewLibrary

    /// What a request is answered with.
    enum Answer: Sendable {
        case response(ServerResponse)
        /// The changes of a review, as they come.
        case changes(Review)
    }

    /// Answers a request that was let in.
    func answer(_ method: HTTPMethod, _ target: RequestTarget, _ body: [UInt8]) async -> Answer {
        do {
            return try await route(method, target, body)
        } catch let error as any BitextError {
            return .response(
                .problem(Self.status(of: error), code: error.code, error.problem, remedy: error.remedy))
        } catch {
            return .response(
                .problem(.internalServerError, code: "E-SERVE-02", "\(error)", remedy: "Reload the page"))
        }
    }

    private func route(_ method: HTTPMethod, _ target: RequestTarget, _ body: [UInt8]) async throws -> Answer {
        switch (method, target.path.first) {
        case (.GET, ""): return .response(target.path.count == 1 ? Self.file("index.html") : Self.notFound)
        case (.GET, "assets"):
            return .response(target.path.count == 2 ? Self.file(target.path[1]) : Self.notFound)
        case (_, "api"):
            let rest = target.path.dropFirst()
            if rest == ["review"], method == .GET, await library.documents().count > 1 {
                return .response(.json { $0.null() })
            }
            guard rest.first == "documents" else { return try await document(0, method, rest, target.query, body) }
            guard rest.count > 1 else {
                return .response(method == .GET ? await documents() : Self.wrongMethod)
            }
            guard let id = Int(target.path[2]) else { return .response(Self.notFound) }
            return try await document(id, method, rest.dropFirst(2), target.query, body)
        default: return .response(Self.notFound)
        }
    }

    private func documents() async -> ServerResponse {
        let documents = await library.documents()
        return .json { json in json.array { json in for each in documents { each.write(to: &json) } } }
    }

    private func document(
        _ id: Int, _ method: HTTPMethod, _ path: ArraySlice<String>, _ query: [String: String], _ body: [UInt8]
    ) async throws -> Answer {
        let path = Array(path)
        if path == ["commands"] {
            guard method == .POST else { return .response(Self.wrongMethod) }
            let command = try ReviewCommand(json: body)
            let change = try await library.review(id).perform(command)
            return .response(.json { change.write(to: &$0) })
        }
        guard method == .GET else { return .response(Self.wrongMethod) }
        switch (path.count, path.first) {
        case (1, "review"): return .response(try await review(id))
        case (1, "events"): return .changes(try await library.review(id))
        case (1, "export"): return .response(try await export(id, query))
        case (3, "rows"):
            guard let row = Int(path[1]) else { return .response(Self.notFound) }
            let review = try await library.review(id)
            switch path[2] {
            case "evidence":
                let language = query["language"].flatMap { InterfaceLanguage(rawValue: $0) } ?? .english
                let evidence = try await review.evidence(of: row, language: language)
                return .response(.json { evidence.write(to: &$0) })
            case "context":
                let context = try await review.context(of: row)
                return .response(.json { context.write(to: &$0) })
            default: return .response(Self.notFound)
            }
        default: return .response(Self.notFound)
        }
    }

    private func review(_ id: Int) async throws -> ServerResponse {
        let snapshot = try await library.review(id).snapshot()
        return .json { snapshot.write(to: &$0) }
    }

    private func export(_ id: Int, _ query: [String: String]) async throws -> ServerResponse {
        let minimum = query["minimum"].flatMap { Double($0) }.flatMap { (0...1).contains($0) ? $0 : nil }
        let file = try await library.review(id).export(
            format: query["format"] ?? "", minimum: minimum, confirmedOnly: query["confirmed"] == "1")
        var response = ServerResponse(.ok, mediaType: file.mediaType, body: ByteBuffer(bytes: file.bytes))
        response.headers.add(name: "Content-Disposition", value: ContentDisposition.attachment(file.name))
        return response
    }

    private static func file(_ name: String) -> ServerResponse {
        guard let bytes = PageFile.bytes(name) else { return notFound }
        return ServerResponse(.ok, mediaType: PageFile.mediaType(name), body: ByteBuffer(bytes: bytes))
    }

    private static let notFound = ServerResponse.problem(
        .notFound, code: "E-SERVE-03", "there is nothing at this address", remedy: "Reload the page")

    private static let wrongMethod = ServerResponse.problem(
        .methodNotAllowed, code: "E-SERVE-04", "this address is not asked in this way", remedy: "Reload the page")

    private static func status(of error: any BitextError) -> HTTPResponseStatus {
        switch error {
        case ReviewError.stale: .conflict
        case ReviewError.noRow, ReviewError.noSentence, ReviewError.noDocument: .notFound
        case ReviewError.cannot, ReviewError.noFormat: .unprocessableEntity
        case is CommandError: .badRequest
        default: .internalServerError
        }
    }
}
