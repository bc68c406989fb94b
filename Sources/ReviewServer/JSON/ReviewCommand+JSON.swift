import AlignmentReview
import TextFacts

extension ReviewCommand {
    /// Reads a command as a page sends it: one flat object. Members that it does not know are passed over.
    ///
    /// - Throws: `CommandError`.
    init(json bytes: [UInt8]) throws(CommandError) {
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes[...])
        } catch {
            throw .noJSON(error.reason)
        }
        guard let name = value["name"]?.text.flatMap({ Name(rawValue: $0) }) else { throw .badMember("name") }
        self.init(name)
        revision = try Self.read(value, "revision") { $0.integer }
        row = try Self.read(value, "row") { $0.integer }
        rows = try Self.read(value, "rows") { $0.elements?.compactMap(\.integer) }
        sentence = try Self.read(value, "sentence") { $0.integer }
        side = try Self.read(value, "side") { $0.text.flatMap { ReviewSide(rawValue: $0) } }
        end = try Self.read(value, "end") { $0.text.flatMap { End(rawValue: $0) } }
        direction = try Self.read(value, "direction") { $0.text.flatMap { Direction(rawValue: $0) } }
        sourceAt = try Self.read(value, "sourceAt") { $0.integer }
        targetAt = try Self.read(value, "targetAt") { $0.integer }
        at = try Self.read(value, "at") { $0.integer }
        text = try Self.read(value, "text") { $0.text }
        self.value = try Self.read(value, "value") { value in
            guard case .boolean(let truth) = value else { return nil }
            return truth
        }
    }

    /// A member; nil where it is missing or null.
    private static func read<Value>(
        _ object: JSONValue, _ name: String, _ turn: (JSONValue) -> Value?
    ) throws(CommandError) -> Value? {
        guard let member = object[name], member != .null else { return nil }
        guard let value = turn(member) else { throw .badMember(name) }
        return value
    }
}
