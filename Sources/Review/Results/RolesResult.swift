public import Dossier

/// Who wore which hat and where it came close to confusion, with the people to call them by name.
public struct RolesResult: Sendable {
    /// The hats.
    public let matrix: RolesMatrix
    /// The seats of the session that was asked about.
    public let session: SessionRecord?
    /// The people.
    public let charter: Charter

    /// Puts the parts together.
    public init(matrix: RolesMatrix, session: SessionRecord?, charter: Charter) {
        self.matrix = matrix
        self.session = session
        self.charter = charter
    }
}
