/// A small tree of questions about a pair's features. Each of its inner nodes asks whether a feature is greater than a limit;
/// the answers lead to a leaf, whose value counts.
package struct DecisionTree: Hashable, Sendable {
    package struct Question: Hashable, Sendable {
        /// The place of the feature among the values.
        package var feature: Int
        package var limit: Float

        package init(feature: Int, limit: Float) {
            self.feature = feature
            self.limit = limit
        }
    }

    /// Level by level, from the left: after question k come 2k + 1, where the answer is no, and 2k + 2.
    package let questions: [Question]
    /// From the left, one more than there are questions.
    package let leaves: [Float]

    /// - Precondition: all levels are full: 1, 3, 7 ... questions.
    package init(questions: [Question], leaves: [Float]) {
        precondition(Self.isFull(questions.count) && leaves.count == questions.count + 1)
        self.questions = questions
        self.leaves = leaves
    }

    /// Whether so many questions fill all levels of a tree.
    package static func isFull(_ questions: Int) -> Bool { questions > 0 && questions & (questions + 1) == 0 }

    /// The leaf's value.
    package func value(of features: [Float]) -> Float {
        var node = 0
        while node < questions.count {
            let question = questions[node]
            node = 2 * node + (features[question.feature] > question.limit ? 2 : 1)
        }
        return leaves[node - questions.count]
    }
}
