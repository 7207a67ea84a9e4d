package org.zhucun.team.responsible;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 村的责任人: the one answer to who was responsible for a village on a day.
 *
 * @param asOf the day asked about
 * @param knownAt the moment whose records answer; null for what is on record now
 * @param responsible the First Secretary of the village, else the captain of the team that serves it; null when there was neither
 * @param basis as what he was responsible, null with him
 * @param others who else was there, captains first
 */
record ResponsibleView(
        String villageCode,
        String villageName,
        LocalDate asOf,
        Instant knownAt,
        ResponsiblePerson responsible,
        ResponsibleBasis basis,
        List<ResponsiblePerson> others) {}
