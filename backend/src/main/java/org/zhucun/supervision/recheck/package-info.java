/** 回头看: each quarter a share of the findings that were closed in it is drawn by lot and looked at again by somebody who took no part. */
package org.zhucun.supervision.recheck;
