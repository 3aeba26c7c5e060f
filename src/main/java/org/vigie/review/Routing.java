package org.vigie.review;

import java.util.List;

/// Gives the cases of a view to somebody else. Every method blocks; one event is recorded for each
/// case, never one for many.
public interface Routing {
    /// Cases given in one commit.
    int AT_ONCE = 50;

    /// Return the ids of all cases a filter lets through, in the order of the queue.
    List<String> cases(QueueFilter filter) throws FaultException;

    /// Give some cases, at most [#AT_ONCE], in one commit.
    ///
    /// @param colleague their code, empty for the leads
    /// @return those given; what was decided or given away meanwhile is left out
    /// @throws FaultException `colleague-unusable`, `colleague-is-you`
    List<String> route(List<String> generationIds, String colleague) throws FaultException;

    /// Take some cases back, at most [#AT_ONCE], in one commit.
    ///
    /// @return how many came back
    int bringBack(List<String> generationIds) throws FaultException;
}
