package org.zhucun.team;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 查见不在岗: an inspector found a cadre absent on a day and told the inspected so. An event, fired in the transaction that issues the
 * finding; whoever keeps the register compares. It makes nobody absent.
 *
 * @param number of the finding
 * @param facts as the finding says them
 * @param foundBy account of the finder
 */
public record FoundAbsent(
        UUID findingId, String number, UUID cadreId, LocalDate on, String facts, UUID foundBy, String foundByName) {}
