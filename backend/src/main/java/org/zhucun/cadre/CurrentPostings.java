package org.zhucun.cadre;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** 现任驻村查询: what the room of teams tells this room about cadres; one look-up for a whole page. */
public interface CurrentPostings {
    /** The current posting of each of these cadres that has one on a day. */
    Map<UUID, CurrentPosting> of(Collection<UUID> cadreIds, LocalDate on);
}
