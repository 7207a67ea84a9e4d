package org.zhucun.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * 区划视图: a division as the tree, the search and its own page show it.
 *
 * @param leaf whether nothing lies beneath it
 * @param childCount divisions directly beneath it on the day asked for
 * @param fullName all names from the province down, in search results and on its own page
 * @param inForce whether it was in force on the day asked for, only on its own page
 * @param predecessors what it was before, only on its own page
 * @param successors what it became, only on its own page
 */
public record RegionView(
        String code,
        String name,
        String shortName,
        RegionKind kind,
        int level,
        String parentCode,
        String path,
        boolean leaf,
        int childCount,
        LocalDate validFrom,
        LocalDate validTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) String fullName,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean inForce,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<SuccessionView> predecessors,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<SuccessionView> successors) {

    static RegionView of(RegionRef region, int childCount) {
        return new RegionView(
                region.code(),
                region.name(),
                region.shortName(),
                region.kind(),
                region.level(),
                region.parentCode(),
                region.path(),
                childCount == 0,
                childCount,
                region.validFrom(),
                region.validTo(),
                null,
                null,
                null,
                null);
    }

    RegionView named(String full) {
        return new RegionView(
                code,
                name,
                shortName,
                kind,
                level,
                parentCode,
                path,
                leaf,
                childCount,
                validFrom,
                validTo,
                full,
                null,
                null,
                null);
    }

    RegionView with(boolean force, Successions of) {
        return new RegionView(
                code,
                name,
                shortName,
                kind,
                level,
                parentCode,
                path,
                leaf,
                childCount,
                validFrom,
                validTo,
                fullName,
                force,
                of.predecessors(),
                of.successors());
    }
}
