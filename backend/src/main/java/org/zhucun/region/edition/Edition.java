package org.zhucun.region.edition;

import java.time.LocalDate;

/**
 * 区划版本: a published state of the whole tree.
 *
 * @param name e.g. {@code 2023}
 * @param effectiveOn cut-off day: what it says is in force from here on
 * @param loadedBy who loads it
 * @param closing how many divisions the importer agrees to close, null when he did not say
 */
record Edition(String name, LocalDate effectiveOn, String loadedBy, Integer closing) {}
