package org.zhucun.command.management;

import java.util.UUID;

/**
 * 三重管理 (A3): 县乡属地管理、单位跟踪管理、驻村办服务管理
 *
 * @param localManager the county and township
 * @param sendingUnit the unit that tracks
 * @param stationingOffice the office that serves, the nearest at or above the place; null where there is none
 */
record Management(
        UUID postingId,
        UUID cadreId,
        String cadreName,
        String villageName,
        Local localManager,
        Body sendingUnit,
        Body stationingOffice) {

    /** 属地管理 */
    record Local(String countyCode, String countyName, String townshipCode, String townshipName) {}

    /** 管理主体 */
    record Body(UUID id, String name, String regionCode) {}
}
