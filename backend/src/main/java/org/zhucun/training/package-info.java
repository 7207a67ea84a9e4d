/**
 * 培训: what was held and who was there. A session says once what a course was; its roll repeats that by foreign key, so that a county
 * judges its cadres (E1, E2) by rows in its own range. Persons who are no cadres stand on the roll and in no obligation. Study meetings,
 * tests and handbooks have packages of their own. Floor 4.
 */
package org.zhucun.training;
