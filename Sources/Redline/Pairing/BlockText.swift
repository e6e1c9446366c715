import Markdown

/// A Markdown text cut into blocks, each with the number of what it says.
struct BlockText {
    let bytes: [UInt8]
    let blocks: [SourceBlock]
    /// For each block the number of its content: equal where two blocks differ in white space at most, or in the mark of
    /// a list item.
    let contents: [UInt32]
    /// For each block how many words it has, about.
    let sizes: [Int]

    private init(_ bytes: [UInt8], _ blocks: [SourceBlock], _ contents: [UInt32], _ sizes: [Int]) {
        self.bytes = bytes
        self.blocks = blocks
        self.contents = contents
        self.sizes = sizes
    }

    /// Two texts that are to be compared.
    ///
    /// Most blocks are in both, byte for byte: only the others are read for what they say.
    static func pair(old: [UInt8], new: [UInt8]) -> (old: BlockText, new: BlockText) {
        let oldBlocks = SourceBlock.all(of: old, outline: Outline(old))
        let newBlocks = SourceBlock.all(of: new, outline: Outline(new))
        var numbers = ContentNumbers()
        let (oldHashes, newHashes) = (numbers.hashes(of: old, oldBlocks), numbers.hashes(of: new, newBlocks))
        let shared = Set(oldHashes).intersection(newHashes)
        let left = numbers.read(old, oldBlocks, oldHashes, shared: shared)
        let right = numbers.read(new, newBlocks, newHashes, shared: shared)
        return (
            BlockText(old, oldBlocks, left.contents, left.sizes), BlockText(new, newBlocks, right.contents, right.sizes)
        )
    }

    /// The bytes of a block.
    func text(_ block: Int) -> ArraySlice<UInt8> { bytes[blocks[block].range] }
}
