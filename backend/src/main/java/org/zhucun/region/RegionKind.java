package org.zhucun.region;

/** 区划类型: what a division is, told by the segments of its code (GB/T 10114). */
public enum RegionKind {
    /** 省、自治区、直辖市 */
    PROVINCE,
    /** 市、地区、自治州、盟 */
    PREFECTURE,
    /** 县、市辖区、县级市、旗 */
    COUNTY,
    /** 镇 */
    TOWN,
    /** 乡 */
    TOWNSHIP,
    /** 街道 */
    SUBDISTRICT,
    /** 类似乡级单位: development zones, farms */
    ZONE,
    /** 村 */
    VILLAGE,
    /** 居委会、社区 */
    RESIDENTS_COMMITTEE,
    /** 类似居委会、类似村委会 */
    OTHER;

    /** The kind that a code names. */
    public static RegionKind of(String code) {
        return switch (RegionCode.level(code)) {
            case 1 -> PROVINCE;
            case 2 -> PREFECTURE;
            case 3 -> COUNTY;
            case 4 -> ofTownship(Integer.parseInt(code.substring(6)));
            default -> ofVillage(Integer.parseInt(code.substring(9)));
        };
    }

    private static RegionKind ofTownship(int segment) {
        if (segment < 100) {
            return SUBDISTRICT;
        }
        if (segment < 200) {
            return TOWN;
        }
        return segment < 400 ? TOWNSHIP : ZONE;
    }

    private static RegionKind ofVillage(int segment) {
        if (segment < 200) {
            return RESIDENTS_COMMITTEE;
        }
        return segment < 400 ? VILLAGE : OTHER;
    }
}
