package org.zhucun.region.village;

import java.util.List;
import org.zhucun.region.RegionKind;

/**
 * 村视图: a village with its categories and the point of its office on the day asked for.
 *
 * @param fullName all names from the province down
 * @param point null when nobody has set it
 * @param may what this office may do with it
 */
public record VillageView(
        String code,
        String name,
        String shortName,
        String fullName,
        RegionKind kind,
        List<CategoryView> categories,
        PointView point,
        List<String> may) {}
