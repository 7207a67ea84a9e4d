package org.zhucun.region.village;

/** 坐标系: without it a point is off by up to 700 m and proves nothing. */
public enum CoordinateSystem {
    /** 2000 国家大地坐标系 */
    CGCS2000,
    WGS84,
    /** 火星坐标系: of the common maps */
    GCJ02,
    /** 百度坐标系 */
    BD09
}
