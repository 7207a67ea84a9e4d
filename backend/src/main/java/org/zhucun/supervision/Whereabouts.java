package org.zhucun.supervision;

import java.util.UUID;

/**
 * 归属: in whose jurisdiction an inspection, finding or problem list lies.
 *
 * @param regionPath village or township it belongs to
 * @param unitPath the sending unit concerned, or null
 * @param cadreId the cadre it is about, or null
 * @param villageCode the village concerned, or null
 */
record Whereabouts(
        Target target, String regionPath, String unitPath, UUID cadreId, String villageCode, String villageName) {}
