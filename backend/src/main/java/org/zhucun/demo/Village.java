package org.zhucun.demo;

import org.zhucun.region.RegionCode;

/** 村: a village of the division tree with the names that its rows repeat. */
record Village(String code, String name, String township, String county, String city) {
    String path() {
        return RegionCode.path(code);
    }

    String townshipCode() {
        return code.substring(0, 9);
    }

    String countyCode() {
        return code.substring(0, 6);
    }

    String prefecture() {
        return code.substring(0, 4);
    }
}
