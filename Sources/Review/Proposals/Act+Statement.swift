extension Act {
    /// The statement, or the refusal that says why it cannot be read.
    func readStatement() throws(Refusal) -> Statement {
        switch statement {
        case .success(let statement): return statement
        case .failure(let error): throw .unreadable(error)
        }
    }

    /// Why the statement cannot be read; nil where it can be.
    var unreadableStatement: Refusal? {
        guard case .failure(let error) = statement else { return nil }
        return .unreadable(error)
    }
}
