extension Redline {
    /// The redline as one text in which each deleted and each inserted run stands between two marks.
    ///
    /// For a terminal without colours, `delete: ("[-", "-]")` and `insert: ("{+", "+}")` are the marks that Git uses.
    public func marked(delete: (String, String), insert: (String, String)) -> [UInt8] {
        var result: [UInt8] = []
        for segment in segments {
            switch segment.change {
            case .kept: result += segment.bytes
            case .deleted: result += Array(delete.0.utf8) + segment.bytes + Array(delete.1.utf8)
            case .inserted: result += Array(insert.0.utf8) + segment.bytes + Array(insert.1.utf8)
            }
        }
        return result
    }
}
