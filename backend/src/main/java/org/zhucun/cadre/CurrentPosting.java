package org.zhucun.cadre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 现任驻村: the posting a cadre is on now, as his list shows it.
 *
 * @param id of the posting
 * @param roles names of his roles, e.g. {@code FIRST_SECRETARY}
 */
public record CurrentPosting(
        UUID id,
        UUID teamId,
        String teamName,
        String villageCode,
        String villageName,
        List<String> roles,
        LocalDate startedOn) {}
