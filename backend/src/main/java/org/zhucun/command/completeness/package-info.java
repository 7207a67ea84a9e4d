/** 健全情况: which parts of the organization are missing in a region on a day, by rule of group A. */
package org.zhucun.command.completeness;
