/**
 * 三个一批 (M1): 宣传表彰一批、提拔重用一批、约谈提醒一批. A batch is a document of a year: it is drafted, its lines are chosen among facts that
 * stand elsewhere (honours, promotions, talks and interviews that were held), then it is issued and stays as it is. Printed in this order: 120/45/18.
 */
package org.zhucun.incentive.batch;
