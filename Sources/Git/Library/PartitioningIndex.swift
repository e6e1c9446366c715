extension RandomAccessCollection where Index == Int {
    /// The first index whose element belongs to the tail, where the elements of a tail do and those before it do not; the end
    /// where none does.
    ///
    /// - Complexity: logarithmic.
    @inlinable package func partitioningIndex(where belongsToTail: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if belongsToTail(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
