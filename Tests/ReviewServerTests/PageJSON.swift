import AlignmentReview
import Foundation

/// Reads what the server writes as the page does: what is left out says nothing, and marks and confidences are numbers.
enum PageJSON {
    static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        guard var object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            return try JSONDecoder().decode(type, from: data)
        }
        object["rows"] = (object["rows"] as? [[String: Any]])?.map(filledIn)
        object["confidences"] = (object["confidences"] as? [[Any]])?.map { ["row": $0[0], "confidence": $0[1]] }
        return try JSONDecoder().decode(type, from: JSONSerialization.data(withJSONObject: object))
    }

    private static func filledIn(_ row: [String: Any]) -> [String: Any] {
        var row = row
        for name in ["isLocked", "isMoved", "isUntranslatable", "isEdited"] where row[name] == nil { row[name] = false }
        row["findings"] = row["findings"] ?? [String]()
        row["marks"] = (row["marks"] as? [[Int]] ?? []).map { numbers in
            [
                "side": ["source", "target"][numbers[0]], "sentence": numbers[1], "start": numbers[2],
                "length": numbers[3], "kind": ["number", "date", "term"][numbers[4]],
            ] as [String: Any]
        }
        return row
    }
}
