/// A JSON value (RFC 8259). Objects keep the order of their members.
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// As written; JSON sets no limit to a number's size.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A value and its name in an object.
    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: JSONValue

        /// A named value.
        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The first member of that name; nil where there is none, and for what is no object.
    ///
    /// - Complexity: O(members).
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// A string's text; nil for any other value.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// A number; nil for any other value.
    package var number: Double? {
        guard case .number(let text) = self else { return nil }
        return Double(text)
    }

    /// A number that is whole and that `Int` holds; nil for any other value.
    package var integer: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }

    /// An array's elements; nil for any other value.
    package var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}
