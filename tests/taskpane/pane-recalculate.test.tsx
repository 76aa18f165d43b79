/** @jest-environment jsdom */
/** «Tính lại» as a person meets it: done, nothing to do, called for, stopped, failed. */
import { act } from "react";
import type { JobFailure } from "../../src/jobs";
import { cityTable, fakeJobs, overviewOf } from "../support/fake-jobs";
import { button, buttons, called, close, open, press, said, text } from "../support/open-pane";

afterEach(close);

const FAILURE: JobFailure = { code: "protected-sheet", message: "Trang «Biểu 1» đang được bảo vệ. Tệp chưa bị thay đổi.", workbook: "unchanged", detail: "AccessDenied" };

describe("«Tính lại»", () => {
  test("says what it did, and offers to take it back", async () => {
    const jobs = fakeJobs(overviewOf([cityTable()], { upToDate: false }));
    await open(jobs);
    await press("Tính lại");
    expect(said()).toBe("Đã tính lại 16 chỉ tiêu, 6 không đạt.");
    await press("Hoàn tác");
    expect(said()).toBe("Đã trả lại như trước.");
    expect(buttons().some((one) => one.textContent === "Hoàn tác")).toBe(false);
  });

  test("says so where nothing had to be written", async () => {
    await open(fakeJobs());
    await press("Tính lại");
    expect(said()).toContain("Không phải ghi gì");
    expect(buttons().some((one) => one.textContent === "Hoàn tác")).toBe(false);
  });

  test("is called for when figures change, and no longer afterwards", async () => {
    const jobs = fakeJobs();
    await open(jobs);
    await act(async () => jobs.change());
    expect(text()).toContain("Số liệu vừa thay đổi");
    await press("Tính lại");
    expect(text()).not.toContain("Số liệu vừa thay đổi");
  });

  test("is called for again where somebody changed a figure while it was at work", async () => {
    const jobs = fakeJobs();
    jobs.pace = 5;
    await open(jobs);
    await press("Tính lại");
    await act(async () => jobs.change());
    while (!said().includes("chỉ tiêu")) await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 10))));
    expect(text()).toContain("Số liệu vừa thay đổi");
  });

  test("can be stopped, and says that nothing was changed", async () => {
    const jobs = fakeJobs();
    jobs.pace = 150;
    await open(jobs);
    await press("Tính lại");
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 350))));
    expect(document.querySelector("[role=progressbar]")).not.toBeNull();
    await press("Dừng");
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 250))));
    expect(said()).toBe("Đã dừng theo yêu cầu. Sổ tính vẫn như trước.");
    expect(document.querySelector("[role=alert]")).toBeNull();
  });

  test("leaves no button that a second press on «Dừng» would hit", async () => {
    const jobs = fakeJobs(overviewOf([cityTable()], { upToDate: false }));
    await open(jobs);
    await press("Tính lại");
    jobs.pace = 150;
    await press("Tính lại");
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 350))));
    const stop = button("Dừng");
    stop.focus();
    await press("Dừng");
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 250))));
    expect(button("Hoàn tác")).not.toBe(stop);
    expect(stop.isConnected).toBe(false);
  });

  test("that fails says what happened and what was changed, takes the focus, and can be tried again", async () => {
    const jobs = fakeJobs();
    jobs.failNext("recalculate", FAILURE);
    await open(jobs);
    await press("Tính lại");
    const alert = document.querySelector("[role=alert]");
    expect(alert?.textContent).toContain("Trang «Biểu 1» đang được bảo vệ. Tệp chưa bị thay đổi.");
    expect(alert?.querySelector("details")?.open).toBe(false);
    expect(document.activeElement).toBe(alert);
    await press("Thử lại");
    expect(document.querySelector("[role=alert]")).toBeNull();
    expect(called(jobs, "recalculate")).toHaveLength(2);
  });
});
