package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.vigie.review.FaultException;

/// What is done with a connection inside one transaction.
@FunctionalInterface
interface Work<T> {
    T in(Connection connection) throws SQLException, FaultException;
}
