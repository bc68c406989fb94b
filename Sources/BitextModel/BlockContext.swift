/// What the sentences of a block have in common beside their text.
package struct BlockContext: Hashable, Sendable {
    package var kind: BlockKind
    package var position: BlockPosition

    package init(kind: BlockKind, position: BlockPosition = .flow) {
        self.kind = kind
        self.position = position
    }
}
