/// What the sentences of a block have in common beside their text.
package struct BlockContext: Hashable, Sendable {
    package var kind: Block.Kind
    package var position: BlockPosition

    package init(kind: Block.Kind, position: BlockPosition = .flow) {
        self.kind = kind
        self.position = position
    }
}
