/** Announces what an action did; an equal sentence is announced again because it is a new element. */

export function LiveRegion({ notice }: { notice: { readonly text: string; readonly count: number } }) {
  return (
    <div role="status" aria-live="polite" className="off-screen">
      {notice.text !== "" && <span key={notice.count}>{notice.text}</span>}
    </div>
  );
}
