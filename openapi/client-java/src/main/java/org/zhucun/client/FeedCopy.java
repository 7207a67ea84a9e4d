package org.zhucun.client;

import java.util.List;
import org.zhucun.client.model.FeedEntry;

/**
 * 抄本: what an integrator keeps.
 *
 * @param <X> what its storage throws
 */
public interface FeedCopy<X extends Exception> {

    /** The cursor kept last; null to begin. */
    String cursor() throws X;

    /**
     * Keeps rows and cursor in one transaction, or neither. Of an {@code UPSERT} the data takes the place of what was there, a
     * {@code DELETE} may name what never was there; an entry with another {@code op} is of a later release: give up.
     */
    void keep(List<FeedEntry> entries, String cursor) throws X;
}
