package org.zhucun.cadre;

import java.util.List;
import java.util.UUID;

/** 档案分册: what a higher room holds on a cadre, for his file. Rooms contribute them as CDI beans. */
public interface CadreFileSection {
    /** Name of the section in the file, e.g. {@code postings}. */
    String name();

    /** What is held on the cadre, as far as the caller may read it; newest first, at most some hundred. */
    List<?> of(UUID cadreId);

    /** Whether the township keeps these entries, and so answers for them; else the organization department does. */
    default boolean keptByTownship() {
        return false;
    }
}
